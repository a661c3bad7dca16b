export { addProducts } from './products';
export { rotateRows } from './rotations';
export { nearest, prepare } from './nearest';
export { solveLowerEight } from './triangular';
