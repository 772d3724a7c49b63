import File = require('dw/io/File');

/** Added to the name of a file that takes the place of a folder. */
const ASIDE = '.file';

/**
 * Renames a file that takes the place of a folder. For jobs only.
 * @returns the new path below IMPEX; empty where the file could not be renamed
 */
export function moveAside(file: dw.io.File): string {
    let target = new File(file.fullPath + ASIDE);
    for (let copy = 2; target.exists(); copy += 1) {
        target = new File(file.fullPath + ASIDE + '.' + copy);
    }
    return file.renameTo(target) ? target.fullPath.slice(File.IMPEX.length + 2) : '';
}
