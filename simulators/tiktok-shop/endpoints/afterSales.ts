import { ApiError } from '../calls/apiError';
import type { Endpoint } from '../calls/endpoint';

/**
 * Calls of the after-sale model of 2026, in which several returns of a buyer are one batch. TikTok turns it on by seller;
 * no seller here has it.
 */
function refused(path: string): Endpoint {
    return {
        method: 'POST',
        path,
        scopes: ['seller.return_refund.basic'],
        forShop: true,
        answer() {
            throw new ApiError(25020005, 'No permission to process this order');
        }
    };
}

export const afterSaleEndpoints: Endpoint[] = [
    refused('/return_refund/202603/aftersales/search'),
    refused('/return_refund/202603/aftersales/review'),
    refused('/return_refund/202606/aftersales/review'),
    refused('/return_refund/202604/rma/search'),
    { ...refused('/return_refund/202405/returns/shipping_documents'), isUpload: true }
];
