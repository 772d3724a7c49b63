import fs from 'node:fs';
import path from 'node:path';

const EXTENSIONS = ['.js', '.ds', '.json'];

/** Looks for the file that a path without ending means. */
class Lookups {
    private readonly seen = new Map<string, fs.Stats | undefined>();
    private readonly found = new Map<string, string | null>();

    withExtension(base: string): string | null {
        let file = this.found.get(base);
        if (file === undefined) {
            file = this.find(base);
            this.found.set(base, file);
        }
        return file;
    }

    at(place: string): fs.Stats | undefined {
        if (!this.seen.has(place)) {
            this.seen.set(place, fs.statSync(place, { throwIfNoEntry: false }));
        }
        return this.seen.get(place);
    }

    private find(base: string): string | null {
        const file = ['', ...EXTENSIONS].map((extension) => base + extension).find((name) => this.isFile(name));
        return file || (this.at(base)?.isDirectory() ? this.mainOf(base) : null);
    }

    private mainOf(folder: string): string | null {
        const manifest = path.join(folder, 'package.json');
        if (this.isFile(manifest)) {
            const main = (JSON.parse(fs.readFileSync(manifest, 'utf8')) as { main?: string }).main;
            if (main) {
                return this.withExtension(path.join(folder, main));
            }
        }
        return this.isFile(path.join(folder, 'main.js')) ? path.join(folder, 'main.js') : null;
    }

    private isFile(file: string): boolean {
        return this.at(file)?.isFile() === true;
    }
}

/** What stands in unchanging folders: for all instances of this process. */
const unchanging = new Lookups();

/** Files of a code version, each looked for once in an execution, or once for all of them where the code does not change. */
export class CodeFiles {
    private readonly own = new Lookups();

    /** @param unchangedFolder - what it holds stays as it is while this process runs; null if nothing does */
    constructor(private readonly unchangedFolder: string | null) {}

    /** The file that a path without ending means, or null. */
    withExtension(base: string): string | null {
        return this.lookups(base).withExtension(base);
    }

    /** When a file was changed. @throws Error if there is none */
    changedAt(file: string): number {
        return (this.lookups(file).at(file) || fs.statSync(file)).mtimeMs;
    }

    private lookups(place: string): Lookups {
        return this.unchangedFolder !== null && place.startsWith(this.unchangedFolder) ? unchanging : this.own;
    }
}
