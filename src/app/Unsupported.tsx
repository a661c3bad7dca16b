/** Shown in place of the page when the browser lacks what it needs. */
export function Unsupported({ missing }: { missing: readonly string[] }) {
  return (
    <main className="entry">
      <h1>This browser is too old for Anomascope</h1>
      <p role="alert">
        The page trains a neural network right here, and for that this browser lacks: {missing.join(', ')}. Please open
        the page in Chrome or Edge 114, Firefox 125, Safari 17, or anything newer.
      </p>
    </main>
  );
}
