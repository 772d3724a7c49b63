import { scriptClass } from '../../runtime/scriptClass';
import { read } from '../../store/session';

/** Nobody logs in here: whoever has no record is a guest. Source: platform doc dw.customer.Customer. */
export class Customer {
    constructor(private readonly $id: string) {}

    getID(): string {
        return this.$id;
    }

    /** Customer number; null for a guest. */
    $customerNo(): string | null {
        return this.isRegistered() ? this.$id : null;
    }

    isAnonymous(): boolean {
        return !this.isRegistered();
    }

    isAuthenticated(): boolean {
        return false;
    }

    isRegistered(): boolean {
        return read('Customer', this.$id) !== undefined;
    }

    isExternallyAuthenticated(): boolean {
        return false;
    }

    getProfile(): null {
        return null;
    }
}
scriptClass('dw.customer.Customer', Customer);
