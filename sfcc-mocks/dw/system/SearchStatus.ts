import { scriptClass } from '../../runtime/scriptClass';

/** dw.system.SearchStatus */
export class SearchStatus {
    static readonly SUCCESSFUL = 1;
    static readonly EMPTY_QUERY = 6;

    constructor(
        private readonly $code: number,
        private readonly $description: string
    ) {}

    getStatusCode(): number {
        return this.$code;
    }

    getDescription(): string {
        return this.$description;
    }

    toString(): string {
        return this.$description;
    }
}

scriptClass('dw.system.SearchStatus', SearchStatus);
