import { expect, test } from 'vitest';
import { loadDemoContent } from './content.js';
test('loads', () => { const c = loadDemoContent(); expect(c.articles.length).toBeGreaterThan(44); });
