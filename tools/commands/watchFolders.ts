import fs from 'node:fs';
import path from 'node:path';

/**
 * Watches all files below a folder, folder by folder. The recursive watch of Node 20 follows files instead on Linux, and
 * loses one that an editor replaces.
 * @param folder - that is there
 * @param changed - gets the path of each file that has changed, some several times
 * @returns ends the watch
 */
export function watchFolders(folder: string, changed: (file: string) => void): () => void {
    const watchers = new Map<string, fs.FSWatcher>();
    const look = (): void => {
        const there = foldersBelow(folder);
        [...watchers.keys()].filter((name) => !there.includes(name)).forEach(forget);
        there.filter((name) => !watchers.has(name)).forEach(watch);
    };
    const watch = (name: string): void => {
        const watcher = fs.watch(name, (_event, file) => {
            look();
            changed(path.join(name, file || ''));
        });
        // A folder that is removed; the one above it tells of that.
        watcher.on('error', () => forget(name));
        watchers.set(name, watcher);
    };
    const forget = (name: string): void => {
        watchers.get(name)?.close();
        watchers.delete(name);
    };
    look();
    return () => [...watchers.keys()].forEach(forget);
}

/** The folder itself, and all folders below it. */
function foldersBelow(folder: string): string[] {
    const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true });
    const folders = entries.filter((entry) => entry.isDirectory());
    return [folder, ...folders.map((entry) => path.join(entry.parentPath, entry.name))];
}
