import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { beforeEach, describe, expect, it } from 'vitest';
import { dataFolder, IN_DATA_FOLDER } from './dataFolder.ts';

let root: string;

/** Builds a page that knows where its data are. @returns the names in the built folder, and its script */
async function built(): Promise<{ names: string[]; script: string }> {
  await build({ root, configFile: false, logLevel: 'silent', plugins: [dataFolder()] });
  const names = readdirSync(join(root, 'dist'));
  const [script] = readdirSync(join(root, 'dist/assets'));
  return { names, script: readFileSync(join(root, 'dist/assets', script!), 'utf8') };
}

const writeRows = (text: string) => writeFileSync(join(root, 'public/data/learn/rows.bin'), text);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'anomascope-'));
  mkdirSync(join(root, 'public/data/learn'), { recursive: true });
  writeFileSync(join(root, 'index.html'), '<script type="module" src="/main.js"></script>');
  writeFileSync(join(root, 'main.js'), "console.log(typeof DATA_FOLDER === 'undefined' ? 'data' : DATA_FOLDER)");
  return () => rmSync(root, { recursive: true });
});

describe('the data of a build', () => {
  it('lie in a folder named by what is in it, and the page knows the name', async () => {
    writeRows('old');
    const old = await built();
    const name = old.names.find((name) => IN_DATA_FOLDER.test(`${name}/`))!;
    expect(old.script).toContain(name);
    expect(old.names).not.toContain('data');
    expect(readFileSync(join(root, 'dist', name, 'learn/rows.bin'), 'utf8')).toBe('old');
    expect((await built()).names).toContain(name);
    writeRows('new');
    const renewed = await built();
    expect(renewed.names).not.toContain(name);
    expect(renewed.script).not.toContain(name);
  });

  it('do not hide why a build failed', async () => {
    writeRows('some');
    writeFileSync(join(root, 'main.js'), "import './broken.module.css'");
    writeFileSync(join(root, 'broken.module.css'), '.a { composes: b from "#nowhere/b.module.css"; }');
    await expect(built()).rejects.toThrow('must be absolute');
  });

  it('may be missing', async () => {
    rmSync(join(root, 'public/data'), { recursive: true });
    expect((await built()).script).toContain('data');
    expect(existsSync(join(root, 'dist/index.html'))).toBe(true);
  });
});
