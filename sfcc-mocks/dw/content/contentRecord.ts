import { read } from '../../store/session';
import type { Localized } from '../../metadata/localizedTexts';
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
    /** What Page Designer has of it; null for a plain asset. */
    designed: DesignedRecord | null;
}

/** A page or component of Page Designer. Source: library.xsd. */
export interface DesignedRecord {
    /** Values of attributes as JSON, by locale. */
    data: Localized<string>;
    /** `visible` or `invisible`, by locale. */
    visibility: Localized<string>;
    /** Components in its regions, in order. */
    links: Array<{ contentId: string; region: string }>;
    /** Whether it is shown by rules, such as a schedule. */
    hasRules: boolean;
    /** Whether it belongs to categories or products. */
    isAssigned: boolean;
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
