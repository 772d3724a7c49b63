import { scriptClass } from '../../runtime/scriptClass';
import { read } from '../../store/session';
import { Category } from './Category';
import { CATEGORY_TABLE, categoryKey } from './categoryRecord';
import { ASSIGNMENT_TABLE } from './productRecord';
import type { AssignmentRecord } from './productRecord';
import { productOf } from './productFactory';

/** dw.catalog.CategoryAssignment: texts and images of its own are not imported, so it has none. */
export class CategoryAssignment {
    readonly $table = ASSIGNMENT_TABLE;

    constructor(readonly $key: string) {}

    private $record(): AssignmentRecord {
        return read<AssignmentRecord>(ASSIGNMENT_TABLE, this.$key) as AssignmentRecord;
    }

    getCategory(): Category {
        const { catalogId, categoryId } = this.$record();
        return new Category(CATEGORY_TABLE, categoryKey(catalogId, categoryId));
    }

    getProduct(): unknown {
        return productOf(this.$record().productId);
    }

    getName(): string | null {
        return null;
    }

    getShortDescription(): null {
        return null;
    }

    getLongDescription(): null {
        return null;
    }

    getCalloutMsg(): null {
        return null;
    }

    getImage(): null {
        return null;
    }
}

scriptClass('dw.catalog.CategoryAssignment', CategoryAssignment);
