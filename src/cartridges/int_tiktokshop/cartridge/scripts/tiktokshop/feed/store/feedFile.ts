import File = require('dw/io/File');
import FileWriter = require('dw/io/FileWriter');
import System = require('dw/system/System');
import { feedFolder, UNFINISHED } from './feedFolder';

/** A file that is being written under a temporary name: TikTok must never see half of it. */
export interface FeedFile {
    write: (text: string) => void;
    /** Closes the file and gives it its name; returns its address over WebDAV. */
    publish: () => string;
    /** Removes what was written. */
    discard: () => void;
}

/** Whether the feed of another site, in the same folder, has this name already. */
export function isFeedFile(name: string): boolean {
    const folder = feedFolder();
    return new File(folder, name).exists() || new File(folder, name + UNFINISHED).exists();
}

/**
 * Opens a new file. Jobs only: requests may not write files.
 * @param name - final name
 */
export function openFeedFile(name: string): FeedFile {
    const folder = feedFolder();
    folder.mkdirs();
    const temporary = new File(folder, name + UNFINISHED);
    const writer = new FileWriter(temporary, 'UTF-8');
    return {
        write: (text) => writer.write(text),
        publish: () => {
            writer.close();
            const published = new File(folder, name);
            if (!temporary.renameTo(published)) {
                throw new Error('The feed file could not be renamed: ' + temporary.fullPath);
            }
            return webdavAddress(published);
        },
        discard: () => {
            writer.close();
            temporary.remove();
        }
    };
}

function webdavAddress(file: dw.io.File): string {
    const path = file.fullPath
        .replace(/^\/IMPEX/, '/Impex')
        .split(File.SEPARATOR)
        .map(encodeURIComponent)
        .join('/');
    return 'https://' + System.getInstanceHostname() + '/on/demandware.servlet/webdav/Sites' + path;
}
