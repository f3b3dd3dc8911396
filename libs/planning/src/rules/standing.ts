import { type Standing } from '../model/session.js';

/** Pencils may overlap with anything; what is proposed or confirmed may not overlap with its like. */
export const mayOverlap = (one: Standing, other: Standing): boolean => one === 'pencil' || other === 'pencil';
