/** A shot as the demo cuts it: so many frames of a take. */
export interface DemoShot {
  readonly take: string;
  readonly sourceIn: number;
  readonly frames: number;
}

/** Shots one after another, and the frame at which the first begins. */
export interface DemoReel {
  readonly start: number;
  readonly shots: readonly DemoShot[];
}

/** Shots from a frame on; one that goes over it is divided. */
export const from = (shots: readonly DemoShot[], frame: number): readonly DemoShot[] =>
  parts(shots, frame, Infinity);

export const upTo = (shots: readonly DemoShot[], frame: number): readonly DemoShot[] =>
  parts(shots, 0, frame);

/** What lies between two frames, counted from the beginning of the row. */
export function parts(shots: readonly DemoShot[], first: number, end: number): readonly DemoShot[] {
  let at = 0;
  return shots.flatMap((shot) => {
    const [head, tail] = [Math.max(0, first - at), Math.min(shot.frames, end - at)];
    at += shot.frames;
    return tail > head ? [{ ...shot, sourceIn: shot.sourceIn + head, frames: tail - head }] : [];
  });
}

/** The row with the shot that ends at a frame longer (or shorter) at its tail. */
export function drawnOut(shots: readonly DemoShot[], end: number, frames: number): readonly DemoShot[] {
  let at = 0;
  return shots.map((shot) => {
    at += shot.frames;
    return at === end ? { ...shot, frames: shot.frames + frames } : shot;
  });
}

/** The first end of a shot at or after a frame. */
export function endAfter(shots: readonly DemoShot[], frame: number): number {
  let at = 0;
  for (const { frames } of shots) {
    at += frames;
    if (at >= frame) return at;
  }
  return at;
}
