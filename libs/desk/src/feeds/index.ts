export {
  FEED_LIST,
  feedList,
  feedOrder,
  feedView,
  type FeedView,
  newFeedView,
  type NewFeedView,
} from './feed-shapes.js';
export { createFeed, type FeedDesk, listFeeds, revokeFeed } from './keep-feeds.js';
export { readFeed } from './read-feed.js';
