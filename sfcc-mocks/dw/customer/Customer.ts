import { scriptClass } from '../../runtime/scriptClass';

/** A guest: nobody logs in here. Source: platform doc dw.customer.Customer. */
export class Customer {
    constructor(private readonly $id: string) {}

    getID(): string {
        return this.$id;
    }

    isAnonymous(): boolean {
        return true;
    }

    isAuthenticated(): boolean {
        return false;
    }

    isRegistered(): boolean {
        return false;
    }

    isExternallyAuthenticated(): boolean {
        return false;
    }

    getProfile(): null {
        return null;
    }
}
scriptClass('dw.customer.Customer', Customer);
