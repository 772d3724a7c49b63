import { scriptClass } from '../../runtime/scriptClass';
import { Iterator } from '../util/Collection';

/** Where a loop is. */
export interface LoopPosition {
    /** Of this item, starting with 1. */
    count: number;
    /** Of this item in what the loop goes through. */
    index: number;
    begin: number;
    end: number;
    step: number;
    /** Of what the loop goes through; -1 for a loop without an end. */
    length: number;
}

/** dw.web.LoopIterator: the `status` of an `isloop`, which says where the loop is. */
export class LoopIterator extends Iterator {
    constructor(private readonly $place: LoopPosition) {
        super([]);
    }

    getBegin(): number {
        return this.$place.begin;
    }

    getCount(): number {
        return this.$place.count;
    }

    /** -1 where the length is not known. */
    getEnd(): number {
        return this.$place.end;
    }

    getIndex(): number {
        return this.$place.index;
    }

    getLength(): number {
        return this.$place.length;
    }

    getStep(): number {
        return this.$place.step;
    }

    isEven(): boolean {
        return this.$place.count % 2 === 0;
    }

    isOdd(): boolean {
        return !this.isEven();
    }

    isFirst(): boolean {
        return this.$place.count === 1;
    }

    isLast(): boolean {
        const { index, step, end } = this.$place;
        return end >= 0 && index + step > end;
    }
}

scriptClass('dw.web.LoopIterator', LoopIterator);
