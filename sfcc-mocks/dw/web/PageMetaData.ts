import { scriptClass } from '../../runtime/scriptClass';

/** dw.web.PageMetaTag: the rules that make them are not implemented, so that there are none. */
export interface PageMetaTag {
    getID(): string;
}

/** dw.web.PageMetaData */
export class PageMetaData {
    private readonly $values: Record<string, string | null> = { title: null, description: null, keywords: null };
    private readonly $tags: PageMetaTag[] = [];

    getTitle(): string | null {
        return this.$values.title as string | null;
    }

    setTitle(title: string): void {
        this.$values.title = title;
    }

    getDescription(): string | null {
        return this.$values.description as string | null;
    }

    setDescription(description: string): void {
        this.$values.description = description;
    }

    getKeywords(): string | null {
        return this.$values.keywords as string | null;
    }

    setKeywords(keywords: string): void {
        this.$values.keywords = keywords;
    }

    getPageMetaTags(): PageMetaTag[] {
        return [...this.$tags];
    }

    addPageMetaTag(tag: PageMetaTag): void {
        this.$tags.push(tag);
    }

    addPageMetaTags(tags: PageMetaTag[]): void {
        this.$tags.push(...tags);
    }

    isPageMetaTagSet(id: string): boolean {
        return this.$tags.some((tag) => tag.getID() === id);
    }
}

scriptClass('dw.web.PageMetaData', PageMetaData);
