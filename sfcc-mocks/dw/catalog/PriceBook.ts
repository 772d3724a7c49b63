import { current } from '../../runtime/current';
import { scriptClass } from '../../runtime/scriptClass';
import { findKeys, read } from '../../store/session';
import { sitePriceBookIds } from '../../store/standardPreferences';
import { NamedObject } from '../object/NamedObject';
import { Collection } from '../util/Collection';
import { isValid, PRICE_BOOK_TABLE } from './priceRecord';
import type { PriceBookRecord } from './priceRecord';

/** dw.catalog.PriceBook */
export class PriceBook extends NamedObject<PriceBookRecord> {
    constructor(id: string) {
        super(PRICE_BOOK_TABLE, id);
    }

    protected $typeId(): string {
        return 'PriceBook';
    }

    getCurrencyCode(): string {
        return this.$record().currency;
    }

    getParentPriceBook(): PriceBook | null {
        const { parentId } = this.$record();
        return parentId && read(PRICE_BOOK_TABLE, parentId) ? new PriceBook(parentId) : null;
    }

    getOnlineFlag(): boolean {
        return this.$record().isOnline;
    }

    isOnline(): boolean {
        return isValid(this.$record());
    }

    getOnlineFrom(): Date | null {
        return this.$record().onlineFrom;
    }

    getOnlineTo(): Date | null {
        return this.$record().onlineTo;
    }
}

interface PricingSession {
    $priceBookIds(): string[];
    $setPriceBookIds(ids: string[]): void;
}

/** dw.catalog.PriceBookMgr */
export class PriceBookMgr {
    static getPriceBook(id: string): PriceBook | null {
        return read(PRICE_BOOK_TABLE, id) ? new PriceBook(id) : null;
    }

    static getAllPriceBooks(): Collection<PriceBook> {
        return new Collection(findKeys(PRICE_BOOK_TABLE, () => true).map((id) => new PriceBook(id)));
    }

    static getSitePriceBooks(): Collection<PriceBook> {
        const ids = sitePriceBookIds(current().site.id).filter((id) => read(PRICE_BOOK_TABLE, id));
        return new Collection(ids.map((id) => new PriceBook(id)));
    }

    /** Those set in the session. */
    static getApplicablePriceBooks(): Collection<PriceBook> {
        const session = current().session as Partial<PricingSession> | null;
        const ids = session?.$priceBookIds ? session.$priceBookIds() : [];
        return new Collection(ids.map((id) => new PriceBook(id)));
    }

    /** None for those of the site again; an array is taken as a list of them, as scripts of the platform pass one. */
    static setApplicablePriceBooks(...books: Array<PriceBook | PriceBook[]>): void {
        (current().session as PricingSession).$setPriceBookIds(books.flat().map((book) => book.getID()));
    }
}

scriptClass('dw.catalog.PriceBook', PriceBook);
scriptClass('dw.catalog.PriceBookMgr', PriceBookMgr);
