import { describe, expect, test } from 'vitest';
import { checkBoundaries } from './check-boundaries.ts';
import { findCycles } from './find-cycles.ts';
import type { House, Package } from './model.ts';
import { readImports } from './read-imports.ts';

interface Sketch {
  dependencies?: string[];
  devDependencies?: string[];
  exports?: string[];
  files?: Record<string, string>;
}

function packageOf(folder: string, sketch: Sketch): Package {
  return {
    name: `@baton/${folder.split('/')[1]}`,
    folder,
    isApp: folder.startsWith('apps/'),
    dependencies: new Set(sketch.dependencies),
    devDependencies: new Set(sketch.devDependencies),
    exports: new Set(sketch.exports ?? ['.']),
    files: Object.entries(sketch.files ?? {}).map(([path, text]) => ({
      path,
      imports: readImports(path, text),
    })),
  };
}

/** The problems of a small house, as the person who runs the check reads them. */
function complaints(sketches: Record<string, Sketch>): string[] {
  const house: House = {
    packages: Object.entries(sketches).map(([folder, sketch]) => packageOf(folder, sketch)),
    rootTools: new Set(['vitest']),
  };
  return checkBoundaries(house).map(({ where, what }) => `${where} ${what}`);
}

const domain: Sketch = { files: { 'src/index.ts': '' } };

describe('levels', () => {
  test('a higher level may import a lower one, not the other way round', () => {
    const application = {
      dependencies: ['@baton/domain'],
      files: { 'src/a.ts': "import { x } from '@baton/domain';" },
    };
    expect(complaints({ 'packages/domain': domain, 'packages/application': application })).toEqual([]);
    const upward = {
      dependencies: ['@baton/application'],
      files: { 'src/a.ts': "import { x } from '@baton/application';" },
    };
    expect(complaints({ 'packages/domain': upward, 'packages/application': {} })).toEqual([
      expect.stringContaining(
        'packages/domain/src/a.ts:1 imports @baton/application, but level 0 may not look up to level 3',
      ),
    ]);
  });

  test('packages of one level do not import each other, not even types', () => {
    const rules = {
      dependencies: ['@baton/routing'],
      files: { 'src/a.ts': "import type { X } from '@baton/routing';" },
    };
    expect(complaints({ 'packages/rules': rules, 'packages/routing': {} })).toEqual([
      expect.stringContaining('both are on level 1'),
    ]);
  });

  test('a browser app sees the browser packages only', () => {
    const files = {
      'src/A.svelte':
        "<p>hi</p>\n<script lang=\"ts\">\nimport { x } from '@baton/ui';\nimport '@baton/domain';\n</script>",
    };
    const console = { dependencies: ['@baton/ui', '@baton/domain'], files };
    expect(complaints({ 'packages/domain': domain, 'packages/ui': {}, 'apps/console': console })).toEqual([
      expect.stringContaining('apps/console/src/A.svelte:4 imports @baton/domain, but browser apps'),
    ]);
  });

  test('a package nobody gave a level to is named', () => {
    const stranger = { dependencies: ['@baton/domain'], files: { 'src/a.ts': "import '@baton/domain';" } };
    expect(complaints({ 'packages/domain': domain, 'packages/stranger': stranger })).toEqual([
      expect.stringContaining('@baton/stranger has no level'),
    ]);
  });
});

describe('doors', () => {
  test('only what the exports map names can be imported', () => {
    const rules = {
      dependencies: ['@baton/domain'],
      files: { 'src/a.ts': "import '@baton/domain/src/ids.js';" },
    };
    expect(complaints({ 'packages/domain': domain, 'packages/rules': rules })).toEqual([
      expect.stringContaining('reaches into @baton/domain/src/ids.js. Only . of @baton/domain is public'),
    ]);
  });

  test('a relative path does not leave the package', () => {
    const rules = { files: { 'src/a.ts': "export { x } from '../../domain/src/ids.js';" } };
    expect(complaints({ 'packages/rules': rules })).toEqual([
      expect.stringContaining('Import that package by its name'),
    ]);
  });

  test('an app builds use cases and adapters in its composition root only', () => {
    const text =
      "import { Store } from '@baton/persistence';\nimport type { Row } from '@baton/persistence';";
    const api = {
      dependencies: ['@baton/persistence'],
      files: {
        'src/composition.ts': text,
        'src/main.ts': text,
        'src/chat/resolver.ts': text,
        'src/chat/x.test.ts': text,
      },
    };
    expect(complaints({ 'packages/persistence': {}, 'apps/api': api })).toEqual([
      expect.stringContaining('apps/api/src/chat/resolver.ts:1 imports @baton/persistence at run time'),
    ]);
  });
});

describe('declarations', () => {
  test('what is imported is declared; tools of the root serve tests', () => {
    const files = {
      'src/a.ts': "import { z } from 'zod';\nimport fs from 'node:fs';",
      'src/a.test.ts': "import 'vitest';",
    };
    expect(complaints({ 'packages/rules': { files } })).toEqual([
      'packages/rules/src/a.ts:1 imports zod, which packages/rules/package.json does not declare. Add it to "dependencies".',
    ]);
  });

  test('a development dependency is not enough for code that ships', () => {
    const sketch = {
      devDependencies: ['pg'],
      files: { 'src/a.ts': "import pg from 'pg';", 'src/b.ts': "import type { Pool } from 'pg';" },
    };
    expect(complaints({ 'packages/jobs': sketch })).toEqual([
      expect.stringContaining('src/a.ts:1 imports pg'),
    ]);
  });
});

describe('cycles', () => {
  test('a cycle inside a package is told once, with the way round', () => {
    const files = {
      'src/a.ts': "import './b.js';",
      'src/b.ts': "export * from './c.js';",
      'src/c.ts': "import { type A, a } from './a.js';",
    };
    expect(complaints({ 'packages/rules': { files } })).toEqual([
      expect.stringContaining('src/a.ts → src/b.ts → src/c.ts → src/a.ts'),
    ]);
  });

  test('types and lazy imports may point back', () => {
    const files = {
      'src/a.ts': "import './b.js';",
      'src/b.ts': "import type { A } from './a.js';\nconst a = () => import('./a.js');",
    };
    expect(complaints({ 'packages/rules': { files } })).toEqual([]);
  });

  test('a diamond is no cycle', () => {
    const graph = new Map([
      ['a', ['b', 'c']],
      ['b', ['d']],
      ['c', ['d']],
      ['d', []],
    ]);
    expect(findCycles(graph)).toEqual([]);
  });
});

test('imports are read with their line and whether anything is left of them at run time', () => {
  const text = [
    "import type { A } from './a.js';",
    "import { type B } from './b.js';",
    "import { type C, d } from './c.js';",
    "type E = import('./e.js').E;",
    "// import './comment.js'",
    'const text = "import \'./string.js\'";',
    "const css = import('./styles.css?inline');",
  ].join('\n');
  expect(readImports('x.ts', text).map((found) => [found.specifier, found.line, found.kind])).toEqual([
    ['./a.js', 1, 'type'],
    ['./b.js', 2, 'type'],
    ['./c.js', 3, 'value'],
    ['./e.js', 4, 'type'],
    ['./styles.css', 7, 'lazy'],
  ]);
});
