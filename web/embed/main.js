// embed.js: the element that puts an explainer into an article.
//
//   <standoff-explainer src="https://graphics.example/assembly-standoff/">
//     <a href="https://graphics.example/assembly-standoff/">…</a>
//   </standoff-explainer>
//   <script async src="https://graphics.example/embed.js"></script>
//
// What stands inside it is for readers without script, for print and for search
// engines. It adds no name to the page but the element's.
import {Explainer} from './element.js'
import {measureRooms} from './room.js'

if (!customElements.get('standoff-explainer')) {
  measureRooms(document.querySelectorAll('standoff-explainer'))
  customElements.define('standoff-explainer', Explainer)
}
