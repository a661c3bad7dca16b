export { addProducts, multiplyRow } from './products';
export { assign, weigh } from './clusters';
export { rotateRows } from './rotations';
export { nearest, prepare } from './nearest';
export { solveLowerEight } from './triangular';
