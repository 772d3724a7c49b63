import File = require('dw/io/File');
import FileReader = require('dw/io/FileReader');

/** Characters read at once: a text may have a million (platform quota). */
const PIECE = 100000;

/**
 * Whether a file contains one of some texts. Holds one piece of it in memory. Jobs only.
 * @param path - as `File.fullPath`
 */
export function isInFile(path: string, texts: string[]): boolean {
    const longest = texts.reduce((length, text) => Math.max(length, text.length), 0);
    const reader = new FileReader(new File(path), 'UTF-8');
    try {
        let rest = '';
        let piece: string | null = reader.readN(PIECE);
        while (piece !== null) {
            const seen = rest + piece;
            if (contains(seen, texts)) {
                return true;
            }
            // A text may begin in one piece and end in the next.
            rest = seen.slice(-longest);
            piece = reader.readN(PIECE);
        }
        return false;
    } finally {
        reader.close();
    }
}

function contains(seen: string, texts: string[]): boolean {
    return texts.some((text) => seen.indexOf(text) >= 0);
}

/** Removes a file; one that is gone already is no error. Jobs only. */
export function removeFile(path: string): void {
    const file = new File(path);
    if (file.exists() && !file.remove()) {
        throw new Error('The file could not be removed: ' + path);
    }
}
