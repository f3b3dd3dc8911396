/** Why a row cannot be landed; `field` is the one to look at. */
export interface RowFault {
  readonly field: string;
  /** `AREA.REASON` */
  readonly code: string;
  readonly message: string;
}

/** Nothing else that rows are made into has a code. */
export const isFault = (made: object): made is RowFault => 'code' in made;
