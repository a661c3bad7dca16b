/** Heights that the paper of every beat shows, so that beats can be compared; few samples of few beats lie beyond. */
export const BEAT_DOMAIN: [low: number, high: number] = [-5.5, 4];
