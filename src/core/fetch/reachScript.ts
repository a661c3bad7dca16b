import { TellingError } from '#core/message.ts';

/** A script on its way. @throws (rejects) TellingError when it cannot be had; browsers do not say why */
export function reachScript<T>(loading: Promise<T>): Promise<T> {
  return loading.catch((cause: unknown) => {
    const offline = globalThis.navigator?.onLine === false;
    throw new TellingError({ say: offline ? 'scriptOffline' : 'scriptUnreachable' }, { cause });
  });
}
