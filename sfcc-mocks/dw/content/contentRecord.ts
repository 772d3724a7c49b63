import { read } from '../../store/session';
import type { ImportedRecord } from '../object/ImportedObject';

/** A content asset. */
export interface ContentRecord extends ImportedRecord {
    libraryId: string;
    isOnline: boolean;
    isSearchable: boolean;
    template: string | null;
    /** Type of a page or component of Page Designer; null for a plain asset. */
    type: string | null;
    folderIds: string[];
    classificationFolderId: string | null;
}

/** A folder of a library. */
export interface FolderRecord extends ImportedRecord {
    libraryId: string;
    isOnline: boolean;
    parentId: string | null;
    template: string | null;
}

export const CONTENT_TABLE = 'Content';
export const FOLDER_TABLE = 'Folder';
export const LIBRARY_TABLE = 'Library';

/** The folder that each library has. */
export const ROOT_FOLDER = 'root';

/** Key of an asset or a folder of a library. */
export function contentKey(libraryId: string, id: string): string {
    return libraryId + '/' + id;
}

/** Whether there is a library of this id. */
export function hasLibrary(libraryId: string): boolean {
    return read(LIBRARY_TABLE, libraryId) !== undefined;
}
