import { scriptClass } from '../../runtime/scriptClass';
import type { Folder } from '../content/Content';
import type { Collection } from '../util/Collection';
import { Designed } from './Component';

/** dw.experience.Page */
export class Page extends Designed {
    getDescription(): string | null {
        return this.$content.getDescription();
    }

    getPageTitle(): string | null {
        return this.$content.getPageTitle();
    }

    getPageDescription(): string | null {
        return this.$content.getPageDescription();
    }

    getPageKeywords(): string | null {
        return this.$content.getPageKeywords();
    }

    getSearchWords(): string | null {
        return this.$content.$searchWords();
    }

    getFolders(): Collection<Folder> {
        return this.$content.getFolders();
    }

    getClassificationFolder(): Folder | null {
        return this.$content.getClassificationFolder();
    }

    /** Pages of categories and products are not implemented. */
    getAspectTypeID(): string | null {
        return null;
    }

    hasVisibilityRules(): boolean {
        return this.$record.hasRules;
    }

    isVisible(): boolean {
        return this.$content.$isShown();
    }
}

scriptClass('dw.experience.Page', Page);
