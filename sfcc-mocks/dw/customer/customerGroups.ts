import { current } from '../../runtime/current';

/** Groups of the customer of the running request; in jobs that of everybody. Source: B2C Commerce, customer groups. */
export function customerGroupIds(): string[] {
    const session = current().session as { getCustomer?(): { $groupIds(): string[] } } | null;
    return session?.getCustomer ? session.getCustomer().$groupIds() : ['Everyone', 'Unregistered'];
}
