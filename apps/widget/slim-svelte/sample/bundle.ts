import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type Plugin, type Rolldown } from 'vite';

const entry = fileURLToPath(new URL('sample.ts', import.meta.url));

/** The sample as one script that leaves `startSample` in the global `name`, with Svelte as it is or as `plugins` make it. */
export async function bundleSample(name: string, plugins: readonly Plugin[] = []): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [svelte({ configFile: false }), ...plugins],
    build: { write: false, minify: false, lib: { entry, name, formats: ['iife'] } },
  });
  const [bundle] = built as Rolldown.RolldownOutput[];
  return bundle?.output[0].code ?? '';
}
