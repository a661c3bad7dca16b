/** Stand-ins for the raw rows, for when neither files nor a network can be had. */
export { standInBeats } from './sampleBeats.ts';
export { standInConnections } from './sampleConnections.ts';
