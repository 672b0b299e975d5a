/** The words that the browser needs to draw the map and its popups. */
export interface MapWords {
  title: string;
  zoomIn: string;
  zoomOut: string;
  close: string;
  credits: string;
  twoFingers: string;
  ctrlScroll: string;
  cmdScroll: string;
  cooperation: string;
  organisation: string;
  approximate: string;
  /** Over a place where know-how is offered or asked for, then what stands before each count. */
  peers: string;
  requests: string;
  offers: string;
  /** Shown in place of the map where the browser cannot draw it. */
  noMap: string;
  /** Shown in place of the list when it could not be fetched. */
  noList: string;
}
