import File = require('dw/io/File');
import { currentSiteId } from '../../platform/instance';
import { moveAside } from '../../platform/moveAside';

/** Folder for the files of the OMS; `rejected` and `archive` are below it, as below the folder of each site. */
const FOLDER = 'src/tiktokshop/oms';
const SITES = 'sites/';
const ROOT = [File.IMPEX, FOLDER, ''].join(File.SEPARATOR);
/** Folders inside the folder of the files. */
const INNER = ['archive', 'rejected', 'arriving'];

/** The folder that sites share, as the paths here have it. */
export const SHARED = '';

/** The folder of the present site: `sites/{id}/`. */
export function ownPath(): string {
    return SITES + currentSiteId() + '/';
}

/** A path with the folder of all files in front, for people. */
export function fullPathOf(path: string): string {
    return FOLDER + '/' + path;
}

/** The name of a file, without its folder. */
export function leafOf(path: string): string {
    return path.slice(path.lastIndexOf('/') + 1);
}

/** Makes the folder of the present site: from now on the other sites know that it reads files. Jobs only. */
export function makeOwnFolder(): void {
    makeFolder(ownPath());
}

/** Whether this site reads a folder. It reads its own, and the shared one until another site has a folder too. */
export function isRead(path: string): boolean {
    return path === ownPath() || !hasOtherSites();
}

function hasOtherSites(): boolean {
    const others = makeFolder(SITES).listFiles(
        (file: dw.io.File) => file.isDirectory() && file.name !== currentSiteId()
    ) as dw.util.List<dw.io.File> | null;
    return others !== null && others.length > 0;
}

/** The shared folder and the own one, or a folder below each, as far as they are there. */
export function existingFolders(inner: string): dw.io.File[] {
    return [SHARED, ownPath()].map((path) => folderAt(path + inner)).filter((folder) => folder.exists());
}

/** The folder of a path, which is made if it is not there. Jobs only. */
export function makeFolder(path: string): dw.io.File {
    const folder = folderAt(path);
    folder.mkdirs();
    return folder;
}

/** Whether a file of this path takes the place of a folder that a run makes, perhaps only later: it would stop every import. */
export function isInPlaceOfFolder(path: string): boolean {
    return INNER.indexOf(leafOf(path)) >= 0;
}

/**
 * Renames files that take the place of the folder of the present site, or of one above it: they would stop every import. Jobs only.
 * @returns the new paths below IMPEX
 */
export function clearOwnFolder(): string[] {
    if (folderAt(ownPath()).isDirectory()) {
        return [];
    }
    return (FOLDER + '/' + ownPath())
        .split('/')
        .map((_name, index, all) => new File([File.IMPEX].concat(all.slice(0, index + 1)).join(File.SEPARATOR)))
        .filter((file) => file.isFile())
        .map(moveAside)
        .filter((path) => path !== '');
}

/**
 * Renames a file that waits. Jobs only.
 * @returns the new path below IMPEX; empty where the file could not be renamed
 */
export function moveWaitingAside(path: string): string {
    return moveAside(folderAt(path));
}

function folderAt(path: string): dw.io.File {
    return new File(ROOT + path);
}
