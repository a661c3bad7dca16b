/** Hands a file to the browser to keep. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser must have taken the file up before its address goes.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
