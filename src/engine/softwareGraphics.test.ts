import { describe, expect, it } from 'vitest';
import { type GraphicsScope, softwareGraphics } from './softwareGraphics.ts';

function withAdapter(info: object | null): GraphicsScope {
  const adapter = info && {
    info: 'nothing' in info ? undefined : { vendor: '', architecture: '', device: '', description: '', ...info },
  };
  return { navigator: { gpu: { requestAdapter: async () => adapter } } } as unknown as GraphicsScope;
}

/** WebGL under these names. @param unmasked null where the browser hides the true one */
function withRenderer(plain: string, unmasked: string | null) {
  let lost = false;
  const loseContext = () => {
    lost = true;
  };
  class OffscreenCanvas {
    getContext() {
      return {
        RENDERER: 1,
        getParameter: (name: number) => (name === 1 ? plain : unmasked),
        getExtension: (name: string) => {
          if (name === 'WEBGL_lose_context') return { loseContext };
          return unmasked && { UNMASKED_RENDERER_WEBGL: 2 };
        },
      };
    }
  }
  return { scope: { OffscreenCanvas } as unknown as GraphicsScope, lost: () => lost };
}

describe('softwareGraphics', () => {
  it('takes an adapter of which the browser tells nothing for a real one', async () => {
    expect(await softwareGraphics('webgpu', withAdapter({ nothing: true }))).toBeNull();
  });

  it.each([
    ['SwiftShader', { vendor: 'google', architecture: 'swiftshader' }, 'google swiftshader'],
    ['lavapipe', { vendor: 'mesa', description: 'llvmpipe (LLVM 19.1.7, 256 bits)' }, /llvmpipe/],
    ['WARP', { vendor: 'microsoft', description: 'Microsoft Basic Render Driver' }, /Basic Render/],
    ['what the browser calls a fallback', { vendor: 'nameless', isFallbackAdapter: true }, 'nameless'],
  ])('knows WebGPU on a processor: %s', async (_, info, name) => {
    expect(await softwareGraphics('fusedWebgpu', withAdapter(info))).toMatch(name);
    expect(await softwareGraphics('webgpu', withAdapter(info))).toMatch(name);
  });

  it.each([
    ['ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero) (0x0000C0DE)), SwiftShader driver)'],
    ['ANGLE (Mesa, llvmpipe (LLVM 15.0.7, 256 bits), OpenGL 4.5)'],
  ])('knows WebGL on a processor, and gives the context back: %s', async (renderer) => {
    const { scope, lost } = withRenderer('WebKit WebGL', renderer);
    expect(await softwareGraphics('webgl', scope)).toBe(renderer);
    expect(lost()).toBe(true);
    expect(await softwareGraphics('webgl', withRenderer(renderer, null).scope)).toBe(renderer);
  });

  it('finds no fault with graphics processors, with engines that need none, and with what is not there', async () => {
    expect(await softwareGraphics('fusedWebgpu', withAdapter({ vendor: 'nvidia', architecture: 'ampere' }))).toBeNull();
    expect(await softwareGraphics('webgl', withRenderer('Apple GPU', null).scope)).toBeNull();
    expect(
      await softwareGraphics('fusedWasm', withAdapter({ vendor: 'google', architecture: 'swiftshader' })),
    ).toBeNull();
    expect(await softwareGraphics('webgpu', withAdapter(null))).toBeNull();
    expect(await softwareGraphics('webgpu', {})).toBeNull();
    expect(await softwareGraphics('webgl', {})).toBeNull();
  });
});
