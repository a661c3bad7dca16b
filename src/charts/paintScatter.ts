/**
 * Draws normal points as dots and abnormal ones as crosses, the latter on top, for they are few.
 * @param pixels interleaved x and y in CSS pixels. Colours come from the canvas's own style: `color` for dots, and
 * `outline-color` for crosses.
 */
export function paintScatter(canvas: HTMLCanvasElement, pixels: ArrayLike<number>, abnormal: ArrayLike<number>): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const { clientWidth: width, clientHeight: height } = canvas;
  const density = window.devicePixelRatio || 1;
  canvas.width = Math.round(width * density);
  canvas.height = Math.round(height * density);
  context.scale(density, density);
  const { color, outlineColor } = getComputedStyle(canvas);
  // Thousands of dots lie over one another; where they are dense they must still be seen to be.
  const count = pixels.length / 2;
  const radius = count > 3000 ? 1.5 : 2.25;
  context.globalAlpha = count > 3000 ? 0.4 : 0.6;
  context.fillStyle = color;
  for (let i = 0; i < count; i++) {
    if (abnormal[i]) continue;
    context.beginPath();
    context.arc(pixels[2 * i]!, pixels[2 * i + 1]!, radius, 0, 2 * Math.PI);
    context.fill();
  }
  const arm = radius + 0.75;
  context.globalAlpha = count > 3000 ? 0.55 : 0.85;
  context.strokeStyle = outlineColor;
  context.lineWidth = 1.25;
  context.beginPath();
  for (let i = 0; i < count; i++) {
    if (!abnormal[i]) continue;
    const [x, y] = [pixels[2 * i]!, pixels[2 * i + 1]!];
    context.moveTo(x - arm, y - arm);
    context.lineTo(x + arm, y + arm);
    context.moveTo(x - arm, y + arm);
    context.lineTo(x + arm, y - arm);
  }
  context.stroke();
}
