import { scriptClass } from '../../runtime/scriptClass';

/** dw.customer.CustomerList: each site has one of its own id. */
export class CustomerList {
    constructor(private readonly $id: string) {}

    getID(): string {
        return this.$id;
    }

    /** Imports of lists bring none. */
    getDescription(): string | null {
        return null;
    }
}

scriptClass('dw.customer.CustomerList', CustomerList);
