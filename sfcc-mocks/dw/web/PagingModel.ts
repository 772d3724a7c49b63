import { platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import { Collection, Iterator } from '../util/Collection';
import type { PlatformURL } from './URL';

/** dw.web.PagingModel: pages of a collection, or of an iterator whose count is known. */
export class PagingModel {
    static readonly DEFAULT_PAGE_SIZE = 10;
    static readonly MAX_PAGE_SIZE = 2000;
    static readonly PAGING_SIZE_PARAMETER = 'sz';
    static readonly PAGING_START_PARAMETER = 'start';

    private $start = 0;
    private $size = PagingModel.DEFAULT_PAGE_SIZE;
    private readonly $count: number;
    private $elements: Iterator | null = null;

    constructor(
        private readonly $source: unknown,
        count?: number
    ) {
        if (!($source instanceof Collection) && !($source instanceof Iterator)) {
            throw platformException('IllegalArgumentException', 'A paging model needs a collection or an iterator');
        }
        this.$count = $source instanceof Collection ? $source.size() : Number(count);
    }

    static appendPageSize(url: PlatformURL, size: number): PlatformURL {
        return url.append(PagingModel.PAGING_SIZE_PARAMETER, size);
    }

    appendPaging(url: PlatformURL, position = this.$start): PlatformURL {
        return PagingModel.appendPageSize(url.append(PagingModel.PAGING_START_PARAMETER, position), this.$size);
    }

    getCount(): number {
        return this.$count;
    }

    isEmpty(): boolean {
        return this.$count === 0;
    }

    getStart(): number {
        return this.$start;
    }

    setStart(start: number): void {
        this.$start = start;
    }

    getPageSize(): number {
        return this.$size;
    }

    setPageSize(size: number): void {
        if (!(size >= 1)) {
            throw platformException('IllegalArgumentException', 'A page has at least one element');
        }
        this.$size = Math.min(size, PagingModel.MAX_PAGE_SIZE);
    }

    /** Position of the last element on the page. */
    getEnd(): number {
        return Math.min(this.$start + this.$size, this.$count) - 1;
    }

    getCurrentPage(): number {
        return Math.ceil(this.$start / this.$size);
    }

    getMaxPage(): number {
        return this.getPageCount() - 1;
    }

    /** A start between two pages begins one of its own. */
    getPageCount(): number {
        const before = Math.ceil(this.$start / this.$size);
        return before + Math.ceil(Math.max(0, this.$count - this.$start) / this.$size);
    }

    /** Of a collection anew each time, of an iterator the same. Source: Script API, PagingModel.getPageElements. */
    getPageElements(): Iterator {
        if (this.$source instanceof Collection) {
            return new Iterator(this.$source.toArray().slice(this.$start, this.$start + this.$size));
        }
        this.$elements = this.$elements || this.$taken();
        return this.$elements;
    }

    private $taken(): Iterator {
        const source = this.$source as Iterator;
        const items: unknown[] = [];
        for (let position = 0; source.hasNext() && position < this.$start + this.$size; position += 1) {
            const item = source.next();
            if (position >= this.$start) {
                items.push(item);
            }
        }
        return new Iterator(items);
    }
}

scriptClass('dw.web.PagingModel', PagingModel);
