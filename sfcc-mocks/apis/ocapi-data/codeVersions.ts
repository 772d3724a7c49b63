import fs from 'node:fs';
import path from 'node:path';
import type { Clock } from '../../contracts/clock';
import { foldersIn } from '../../runtime/codeFolders';

/** One version of the code: a folder of cartridges. */
export interface CodeVersion {
    id: string;
    active: boolean;
    /** Whether it is the one that was active before. */
    rollback: boolean;
    cartridges: string[];
    /** ISO 8601; null if it never was active. */
    activationTime: string | null;
    /** Null if its files are gone. */
    lastModificationTime: string | null;
}

/** The versions of an instance's code, each a folder below Cartridges. Scripts run from the active one. */
export class CodeVersions {
    private active: string;
    private previous: string | null = null;
    private readonly activated = new Map<string, string>();

    /**
     * @param filesRoot - with the folder CARTRIDGES
     * @param first - the version that is active now
     * @param onActivate - told the folder that scripts run from now on
     */
    constructor(
        private readonly filesRoot: string,
        private readonly first: string,
        private readonly clock: Clock,
        private readonly onActivate: (folder: string) => void
    ) {
        this.active = first;
        this.startOver();
    }

    /** As after the installation: the first version is active. The caller puts its files back. */
    startOver(): void {
        this.active = this.first;
        this.previous = null;
        this.activated.clear();
        this.activated.set(this.first, this.now());
    }

    /** Name of the version that scripts run from. */
    get activeId(): string {
        return this.active;
    }

    /** All versions, by name. */
    list(): CodeVersion[] {
        const root = path.join(this.filesRoot, 'CARTRIDGES');
        const ids = new Set([...foldersIn(root), this.active]);
        return [...ids].sort().map((id) => this.describe(id, path.join(root, id)));
    }

    /** One version, or null. */
    find(id: string): CodeVersion | null {
        return this.list().find((version) => version.id === id) || null;
    }

    /** Bytes of all files of a version. */
    sizeOf(id: string): number {
        const folder = path.join(this.filesRoot, 'CARTRIDGES', id);
        const names = fs.existsSync(folder) ? fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
        const files = names.map((name) => fs.statSync(path.join(folder, name))).filter((found) => found.isFile());
        return files.reduce((total, { size }) => total + size, 0);
    }

    /** Makes a version the one that scripts run from. */
    activate(id: string): 'activated' | 'active' | 'unknown' {
        if (!this.find(id)) {
            return 'unknown';
        }
        if (id === this.active) {
            return 'active';
        }
        this.previous = this.active;
        this.active = id;
        this.activated.set(id, this.now());
        this.onActivate(path.join(this.filesRoot, 'CARTRIDGES', id));
        return 'activated';
    }

    /** Makes a version without cartridges. */
    create(id: string): 'created' | 'exists' {
        if (this.find(id)) {
            return 'exists';
        }
        fs.mkdirSync(path.join(this.filesRoot, 'CARTRIDGES', id), { recursive: true });
        return 'created';
    }

    /** Removes a version with its files; the active one stays. */
    remove(id: string): 'removed' | 'active' | 'unknown' {
        if (!this.find(id)) {
            return 'unknown';
        }
        if (id === this.active) {
            return 'active';
        }
        fs.rmSync(path.join(this.filesRoot, 'CARTRIDGES', id), { recursive: true, force: true });
        this.activated.delete(id);
        this.previous = this.previous === id ? null : this.previous;
        return 'removed';
    }

    private describe(id: string, folder: string): CodeVersion {
        return {
            id,
            active: id === this.active,
            rollback: id === this.previous,
            cartridges: foldersIn(folder),
            activationTime: this.activated.get(id) || null,
            lastModificationTime: fs.statSync(folder, { throwIfNoEntry: false })?.mtime.toISOString() || null
        };
    }

    private now(): string {
        return new Date(this.clock.now()).toISOString();
    }
}

/**
 * Puts cartridges where the instance has its code, in place of those of the same name; of two with the same name, that
 * of the first folder.
 */
export function installCode(filesRoot: string, version: string, cartridgeFolders: string[]): string {
    const target = path.join(filesRoot, 'CARTRIDGES', version);
    fs.mkdirSync(target, { recursive: true });
    const cartridges = new Map<string, string>();
    for (const folder of [...cartridgeFolders].reverse()) {
        foldersIn(folder).forEach((name) => cartridges.set(name, path.join(folder, name)));
    }
    cartridges.forEach((from, name) => {
        fs.rmSync(path.join(target, name), { recursive: true, force: true });
        fs.cpSync(from, path.join(target, name), { recursive: true, dereference: true });
    });
    return target;
}
