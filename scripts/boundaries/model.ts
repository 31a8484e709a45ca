import type { Import } from './read-imports.ts';

/** What the checks look at; read from disk by `read-house.ts`, written by hand in tests. */
export interface House {
  packages: Package[];
  /** Development tools of the root, which tests and build configurations may use undeclared. */
  rootTools: ReadonlySet<string>;
}

export interface Package {
  name: string;
  /** Folder relative to the root, such as `packages/domain`. */
  folder: string;
  isApp: boolean;
  dependencies: ReadonlySet<string>;
  devDependencies: ReadonlySet<string>;
  /** Keys of the exports map, such as `.` and `./tokens.css`. */
  exports: ReadonlySet<string>;
  files: SourceFile[];
}

export interface SourceFile {
  /** Relative to the package's folder, such as `src/index.ts`. */
  path: string;
  imports: Import[];
}

export interface Problem {
  /** `packages/domain/src/event.ts:3` */
  where: string;
  what: string;
}
