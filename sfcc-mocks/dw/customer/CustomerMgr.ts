import { platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import { read } from '../../store/session';
import { Customer } from './Customer';

/** dw.customer.CustomerMgr: finds customers that are in the store; the sandbox starts with none. */
export class CustomerMgr {
    static getCustomerByCustomerNumber(customerNo: string): Customer | null {
        if (!customerNo) {
            throw platformException('NullArgumentException', 'A customer number must not be null');
        }
        return read('Customer', customerNo) ? new Customer(customerNo) : null;
    }
}

scriptClass('dw.customer.CustomerMgr', CustomerMgr);
