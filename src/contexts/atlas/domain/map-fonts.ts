/** Text of the map is drawn by the browser with the fonts of the page: no font server is asked. */
export const FONTS = ['Atkinson Hyperlegible Next', 'sans-serif'];
/** The weight is read off the first name, the family found under the second. */
export const BOLD_FONTS = ['Atkinson Hyperlegible Next Bold', 'Atkinson Hyperlegible Next', 'sans-serif'];
