/** The sign of Terreau: three layers of soil, each with a mark, as the three gradients of a cooperation are drawn. */
export const BrandMark = () => (
  <svg class="brand-mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
    <path class="brand-layers" d="M3 8h26M3 16h26M3 24h26" />
    <circle cx="20" cy="8" r="4" />
    <circle cx="9" cy="16" r="4" />
    <circle class="brand-seed" cx="24" cy="24" r="4" />
  </svg>
);
