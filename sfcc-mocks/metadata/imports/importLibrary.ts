import { CONTENT_TABLE, contentKey, FOLDER_TABLE, LIBRARY_TABLE, ROOT_FOLDER } from '../../dw/content/contentRecord';
import type { ContentRecord, DesignedRecord, FolderRecord } from '../../dw/content/contentRecord';
import type { ImportedRecord } from '../../dw/object/ImportedObject';
import { customValues } from '../localized';
import { localizedTexts } from '../localizedTexts';
import type { Localized } from '../localizedTexts';
import type { ObjectTypes } from '../objectTypes';
import { all, first, textOf } from '../xml';
import type { XmlElement } from '../xml';
import { isSet, numberOf, ownerOf, put, putObject } from './put';

/** A record without what the store adds. */
type Fresh<T extends ImportedRecord> = Omit<T, 'uuid' | 'creationDate' | 'lastModified'>;

/** The texts that categories, products, folders and assets have in common, by name. */
export function textsOf(element: XmlElement, names: string[]): Record<string, Localized<string>> {
    const page = first(element, 'page-attributes');
    const pageNames = ['page-title', 'page-description', 'page-keywords', 'page-url'];
    return Object.fromEntries([
        ...names.map((name) => [name, localizedTexts(element, name)]),
        ...pageNames.map((name) => [name, localizedTexts(page, name)])
    ]) as Record<string, Localized<string>>;
}

/** Imports `library.xml`. */
export function importLibrary(types: ObjectTypes, path: string, root: XmlElement): void {
    const libraryId = root.attributes['library-id'] || ownerOf(path);
    put(LIBRARY_TABLE, libraryId, { id: libraryId });
    importFolder(types, libraryId, { ...root, children: [], attributes: { 'folder-id': ROOT_FOLDER } });
    all(root, 'folder').forEach((folder) => importFolder(types, libraryId, folder));
    all(root, 'content').forEach((content) => importContent(types, libraryId, content));
}

function importFolder(types: ObjectTypes, libraryId: string, element: XmlElement): void {
    const id = element.attributes['folder-id'] as string;
    const record: Fresh<FolderRecord> = {
        id,
        libraryId,
        isOnline: isSet(element, 'online-flag') || id === ROOT_FOLDER,
        parentId: textOf(element, 'parent') || null,
        template: textOf(element, 'template') || null,
        texts: textsOf(element, ['display-name', 'description']),
        customValues: customValues(element, types.attributesOf('Folder'), `folder ${id}`)
    };
    putObject(FOLDER_TABLE, contentKey(libraryId, id), record);
}

function importContent(types: ObjectTypes, libraryId: string, element: XmlElement): void {
    const id = element.attributes['content-id'] as string;
    const links = first(element, 'folder-links');
    const classification = first(links, 'classification-link')?.attributes['folder-id'] || null;
    const linked = all(links, 'folder-link').map((link) => link.attributes['folder-id'] as string);
    const record: Fresh<ContentRecord> = {
        id,
        libraryId,
        isOnline: isSet(element, 'online-flag'),
        isSearchable: isSet(element, 'searchable-flag'),
        template: textOf(element, 'template') || null,
        type: textOf(element, 'type') || null,
        folderIds: [...new Set([...(classification === null ? [] : [classification]), ...linked])],
        classificationFolderId: classification,
        designed: designedOf(element, textOf(element, 'type')),
        texts: textsOf(element, ['display-name', 'description', 'search-words']),
        customValues: customValues(element, types.attributesOf('Content'), `content ${id}`)
    };
    putObject(CONTENT_TABLE, contentKey(libraryId, id), record);
}

/** What Page Designer has of an asset. The type of a link is the type of the asset with the region. */
function designedOf(element: XmlElement, type: string | undefined): DesignedRecord | null {
    if (type === undefined) {
        return null;
    }
    const links = all(first(element, 'content-links'), 'content-link').map((link) => ({
        contentId: link.attributes['content-id'] as string,
        region: (link.attributes.type as string).slice(type.length + 1),
        position: numberOf(link, 'position') ?? 0
    }));
    return {
        data: localizedTexts(element, 'data'),
        visibility: localizedTexts(element, 'visibility-mode'),
        links: links.sort((one, other) => one.position - other.position),
        hasRules: /visibility|schedul/i.test(textOf(element, 'config') || ''),
        isAssigned: first(element, 'content-object-assignments') !== undefined
    };
}
