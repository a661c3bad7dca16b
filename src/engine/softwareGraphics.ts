import type { EngineName } from '#core/experiment/experiment.ts';

/**
 * How graphics that a processor computes call themselves: Chromium's SwiftShader, Mesa's llvmpipe, lavapipe and softpipe,
 * Windows' WARP ("Microsoft Basic Render Driver"), Apple's Software Renderer.
 */
const SOFTWARE = /swiftshader|llvmpipe|lavapipe|softpipe|basic render|\bwarp\b|software/i;

/** What of the browser graphics are asked for by. */
export interface GraphicsScope {
  navigator?: Pick<Navigator, 'gpu'> | undefined;
  OffscreenCanvas?: typeof OffscreenCanvas | undefined;
}

/**
 * The name of what an engine would compute on, where that is the processor after all, only by a long way round; null for
 * real graphics processors, for engines without, and where nothing can be asked.
 */
export async function softwareGraphics(name: EngineName, scope: GraphicsScope = globalThis): Promise<string | null> {
  if (name === 'webgpu' || name === 'fusedWebgpu') return softwareAdapter(scope);
  if (name === 'webgl') return softwareRenderer(scope);
  return null;
}

async function softwareAdapter({ navigator }: GraphicsScope): Promise<string | null> {
  const adapter = await navigator?.gpu?.requestAdapter({ powerPreference: 'high-performance' });
  if (!adapter) return null;
  // Browsers before 2024 tell nothing of an adapter.
  const { vendor, architecture, device, description, isFallbackAdapter }: Partial<GPUAdapterInfo> = adapter.info ?? {};
  const name = [vendor, architecture, device, description].filter(Boolean).join(' ');
  return isFallbackAdapter || SOFTWARE.test(name) ? name : null;
}

function softwareRenderer({ OffscreenCanvas }: GraphicsScope): string | null {
  const context = OffscreenCanvas && new OffscreenCanvas(1, 1).getContext('webgl2');
  if (!context) return null;
  // Where browsers do not hide it, the plain name is a general one.
  const unmasked = context.getExtension('WEBGL_debug_renderer_info')?.UNMASKED_RENDERER_WEBGL;
  const name = String(context.getParameter(unmasked ?? context.RENDERER));
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return SOFTWARE.test(name) ? name : null;
}
