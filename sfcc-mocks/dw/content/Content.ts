import { inLocale } from '../../metadata/localized';
import { current } from '../../runtime/current';
import { notImplemented } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import { findKeys, read } from '../../store/session';
import { siteLibraryId } from '../../store/standardPreferences';
import { ImportedObject } from '../object/ImportedObject';
import { Collection } from '../util/Collection';
import { CONTENT_TABLE, contentKey, FOLDER_TABLE, hasLibrary, ROOT_FOLDER } from './contentRecord';
import type { ContentRecord, DesignedRecord, FolderRecord } from './contentRecord';

/** dw.content.Content */
export class Content extends ImportedObject<ContentRecord> {
    protected $typeId(): string {
        return 'Content';
    }

    protected $ownerId(): string {
        return this.$record().libraryId;
    }

    getName(): string | null {
        return this.$text('display-name');
    }

    getDescription(): string | null {
        return this.$text('description');
    }

    isOnline(): boolean {
        return this.$record().isOnline;
    }

    getOnlineFlag(): boolean {
        return this.$record().isOnline;
    }

    isSearchable(): boolean {
        return this.$record().isSearchable;
    }

    getSearchableFlag(): boolean {
        return this.$record().isSearchable;
    }

    getTemplate(): string | null {
        return this.$record().template;
    }

    /** Whether it is a page of Page Designer. */
    isPage(): boolean {
        return this.$record().type?.startsWith('page.') === true;
    }

    $designType(): string | null {
        return this.$record().type;
    }

    $library(): string {
        return this.$record().libraryId;
    }

    /** What Page Designer has of it. */
    $designed(): DesignedRecord | null {
        return this.$record().designed;
    }

    /** The components in a region, in order. */
    $linked(region: string): Content[] {
        const links = this.$designed()?.links.filter((link) => link.region === region) || [];
        return links
            .map(({ contentId }) => contentKey(this.$library(), contentId))
            .filter((key) => read(CONTENT_TABLE, key) !== undefined)
            .map((key) => new Content(CONTENT_TABLE, key));
    }

    /**
     * Whether a page or component is shown: online, and visible in the locale. Source: Script API, dw.experience.Page.isVisible.
     * @throws Error for one that is shown by rules
     */
    $isShown(): boolean {
        const designed = this.$designed();
        if (designed?.hasRules) {
            throw notImplemented(`the rules of Page Designer by which ${this.getID()} is visible`);
        }
        return this.isOnline() && inLocale(designed?.visibility, current().locale) !== 'invisible';
    }

    $searchWords(): string | null {
        return this.$text('search-words');
    }

    getFolders(): Collection<Folder> {
        const { libraryId, folderIds } = this.$record();
        return new Collection(folderIds.map((id) => new Folder(FOLDER_TABLE, contentKey(libraryId, id))));
    }

    /** The folder that classifies it, else the only one that it is in. */
    getClassificationFolder(): Folder | null {
        const { libraryId, classificationFolderId } = this.$record();
        return classificationFolderId ? new Folder(FOLDER_TABLE, contentKey(libraryId, classificationFolderId)) : null;
    }

    /** The rules that make them are kept and not applied. */
    getPageMetaTags(): unknown[] {
        return [];
    }
}

/** dw.content.Folder */
export class Folder extends ImportedObject<FolderRecord> {
    protected $typeId(): string {
        return 'Folder';
    }

    protected $ownerId(): string {
        return this.$record().libraryId;
    }

    getDisplayName(): string | null {
        return this.$text('display-name');
    }

    getDescription(): string | null {
        return this.$text('description');
    }

    isOnline(): boolean {
        return this.$record().isOnline;
    }

    getTemplate(): string | null {
        return this.$record().template;
    }

    isRoot(): boolean {
        return this.getID() === ROOT_FOLDER;
    }

    getParent(): Folder | null {
        const { libraryId, parentId } = this.$record();
        return parentId ? new Folder(FOLDER_TABLE, contentKey(libraryId, parentId)) : null;
    }

    getSubFolders(): Collection<Folder> {
        const { libraryId, id } = this.$record();
        const keys = findKeys<FolderRecord>(FOLDER_TABLE, (one) => one.libraryId === libraryId && one.parentId === id);
        return new Collection(keys.map((key) => new Folder(FOLDER_TABLE, key)));
    }

    getOnlineSubFolders(): Collection<Folder> {
        return new Collection(
            this.getSubFolders()
                .toArray()
                .filter((folder) => folder.isOnline())
        );
    }

    getContent(): Collection<Content> {
        const { libraryId, id } = this.$record();
        const keys = findKeys<ContentRecord>(
            CONTENT_TABLE,
            (one) => one.libraryId === libraryId && one.folderIds.includes(id)
        );
        return new Collection(keys.map((key) => new Content(CONTENT_TABLE, key)));
    }

    getOnlineContent(): Collection<Content> {
        return new Collection(
            this.getContent()
                .toArray()
                .filter((content) => content.isOnline())
        );
    }
}

/** dw.content.Library */
export class Library {
    constructor(private readonly $id: string) {}

    getID(): string {
        return this.$id;
    }

    getRoot(): Folder {
        return new Folder(FOLDER_TABLE, contentKey(this.$id, ROOT_FOLDER));
    }

    /** All that it has, in folders or not. */
    $content(): Content[] {
        const keys = findKeys<ContentRecord>(CONTENT_TABLE, (one) => one.libraryId === this.$id);
        return keys.map((key) => new Content(CONTENT_TABLE, key));
    }
}

/** dw.content.ContentMgr: of the site's library, or of another. */
export class ContentMgr {
    static readonly PRIVATE_LIBRARY = 'PrivateLibrary';

    static getContent(...given: Array<Library | string | null>): Content | null {
        const key = keyOf(given);
        return key && read(CONTENT_TABLE, key) ? new Content(CONTENT_TABLE, key) : null;
    }

    static getFolder(...given: Array<Library | string | null>): Folder | null {
        const key = keyOf(given);
        return key && read(FOLDER_TABLE, key) ? new Folder(FOLDER_TABLE, key) : null;
    }

    static getLibrary(id: string): Library | null {
        const libraryId = id === ContentMgr.PRIVATE_LIBRARY ? current().site.id : id;
        return hasLibrary(libraryId) ? new Library(libraryId) : null;
    }

    static getSiteLibrary(): Library | null {
        return ContentMgr.getLibrary(siteLibraryId(current().site.id));
    }
}

/** `(id)` or `(library, id)`. */
function keyOf(given: Array<Library | string | null>): string | null {
    const id = given[given.length - 1] as string | null;
    if (given.length === 1) {
        return id && contentKey(siteLibraryId(current().site.id), id);
    }
    return given[0] instanceof Library && id ? contentKey(given[0].getID(), id) : null;
}

scriptClass('dw.content.Content', Content);
scriptClass('dw.content.Folder', Folder);
scriptClass('dw.content.Library', Library);
scriptClass('dw.content.ContentMgr', ContentMgr);
