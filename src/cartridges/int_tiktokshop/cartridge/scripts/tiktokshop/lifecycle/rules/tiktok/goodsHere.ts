import type { ListedGoods, TikTokLine, TikTokOrder } from '../../../openapi/rules/tiktokOrder';

/**
 * Names TikTok's units by the products of the order here. If the order has the parts of a bundle, the
 * parts replace the bundle. If it has the real goods of a combined listing, their pieces replace the unit and share its
 * id. Everything else stays as it is.
 * @param order - as Get Order Detail gave it; changed
 * @param productIds - of the lines of the order here
 */
export function useGoodsHere(order: TikTokOrder, productIds: string[]): void {
    const has = (productId: string | undefined): boolean => productIds.indexOf(productId || '') >= 0;
    order.line_items = order.line_items.reduce<TikTokLine[]>((lines, line) => {
        const isKnown = has(line.seller_sku);
        if (!isKnown && line.parts && line.parts.some((part) => has(part.seller_sku))) {
            return lines.concat(line.parts);
        }
        if (!isKnown && line.goods && line.goods.every((one) => has(one.seller_sku))) {
            return lines.concat(piecesOf(line, line.goods));
        }
        return lines.concat(line);
    }, []);
}

function piecesOf(line: TikTokLine, goods: ListedGoods[]): TikTokLine[] {
    const pieces: TikTokLine[] = [];
    goods.forEach((one) => {
        for (let count = 0; count < one.count; count += 1) {
            pieces.push(pieceOf(line, one.seller_sku));
        }
    });
    return pieces;
}

/** Without a price: the price of the unit says nothing about its pieces. */
function pieceOf(line: TikTokLine, productId: string): TikTokLine {
    return {
        id: line.id,
        seller_sku: productId,
        display_status: line.display_status,
        package_id: line.package_id,
        tracking_number: line.tracking_number,
        shipping_provider_id: line.shipping_provider_id,
        cancel_reason: line.cancel_reason,
        cancel_user: line.cancel_user
    };
}
