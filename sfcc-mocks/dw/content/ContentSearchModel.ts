import { current } from '../../runtime/current';
import { scriptClass } from '../../runtime/scriptClass';
import { findKeys } from '../../store/session';
import { siteLibraryId } from '../../store/standardPreferences';
import { inLocale } from '../../metadata/localized';
import { Iterator } from '../util/Collection';
import { Content, ContentMgr } from './Content';
import type { Folder } from './Content';
import { CONTENT_TABLE } from './contentRecord';
import type { ContentRecord } from './contentRecord';

/**
 * dw.content.ContentSearchModel: finds assets that are online and searchable and have all words of the phrase in their texts. It
 * reads the database, while the platform reads an index. Refinements are not implemented.
 */
export class ContentSearchModel {
    static readonly CONTENTID_PARAMETER = 'cid';
    static readonly FOLDERID_PARAMETER = 'fdid';

    private $phrase: string | null = null;
    private $folderId: string | null = null;
    private $contentId: string | null = null;
    private $recursive = true;
    private $filtered = true;
    private $found: Content[] = [];

    getSearchPhrase(): string | null {
        return this.$phrase;
    }

    setSearchPhrase(phrase: string | null): void {
        this.$phrase = phrase;
    }

    getFolderID(): string | null {
        return this.$folderId;
    }

    setFolderID(id: string): void {
        this.$folderId = id;
    }

    /** Null where no folder is given, or the library has none of that id. */
    getFolder(): Folder | null {
        return this.$folderId === null ? null : ContentMgr.getFolder(this.$folderId);
    }

    /** Whether it searches for a folder only: with a folder and without a phrase. */
    isFolderSearch(): boolean {
        return this.isRefinedByFolder() && !this.$phrase;
    }

    isRefinedByFolder(): boolean {
        return this.$folderId !== null;
    }

    /** Refinements of another kind are not implemented, so there is none beside the folder. */
    isRefinedFolderSearch(): boolean {
        return false;
    }

    getContentID(): string | null {
        return this.$contentId;
    }

    setContentID(id: string): void {
        this.$contentId = id;
    }

    isRecursiveFolderSearch(): boolean {
        return this.$recursive;
    }

    setRecursiveFolderSearch(recursive: boolean): void {
        this.$recursive = recursive;
    }

    isFilteredByFolder(): boolean {
        return this.$filtered;
    }

    /** Assets in no folder, such as pages of Page Designer, are found only without it. */
    setFilteredByFolder(filtered: boolean): void {
        this.$filtered = filtered;
    }

    /** Source: Script API, SearchModel.isEmptyQuery. */
    isEmptyQuery(): boolean {
        return !this.$phrase && !this.$folderId && !this.$contentId;
    }

    search(): null {
        const { site, locale } = current();
        const libraryId = siteLibraryId(site.id);
        const words = (this.$phrase || '').toLowerCase().split(/\s+/).filter(Boolean);
        const keys = this.isEmptyQuery()
            ? []
            : findKeys<ContentRecord>(
                  CONTENT_TABLE,
                  (one) =>
                      one.libraryId === libraryId &&
                      one.isOnline &&
                      one.isSearchable &&
                      (!this.$filtered || one.folderIds.length > 0) &&
                      (this.$contentId === null || one.id === this.$contentId) &&
                      (this.$folderId === null || one.folderIds.some((id) => this.$isSought(id))) &&
                      hasWords(one, words, locale)
              );
        this.$found = keys.map((key) => new Content(CONTENT_TABLE, key));
        return null;
    }

    /** Whether a folder is the one to search in, or below it. */
    private $isSought(id: string): boolean {
        const parent = ContentMgr.getFolder(id)?.getParent();
        return id === this.$folderId || (this.$recursive && !!parent && this.$isSought(parent.getID()));
    }

    getCount(): number {
        return this.$found.length;
    }

    getContent(): Iterator<Content> {
        return new Iterator<Content>(this.$found);
    }
}

function hasWords(record: ContentRecord, words: string[], locale: string): boolean {
    const names = ['display-name', 'description', 'search-words', 'page-title', 'page-keywords'];
    const text = [record.id, ...names.map((name) => inLocale(record.texts?.[name], locale) || '')]
        .join(' ')
        .toLowerCase();
    return words.every((word) => text.includes(word));
}

scriptClass('dw.content.ContentSearchModel', ContentSearchModel);
