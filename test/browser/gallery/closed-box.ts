/** A box as the bench's camera sees it closed: sharp where it stands, blurred around it. */
export const closedBoxDrawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 480">
  <filter id="far"><feGaussianBlur stdDeviation="14"/></filter>
  <rect width="640" height="480" fill="#8d98a1"/>
  <g filter="url(#far)"><rect y="330" width="640" height="150" fill="#5c6770"/><circle cx="90" cy="120" r="70" fill="#b7c0c7"/><rect x="470" y="40" width="130" height="190" fill="#6f7b84"/></g>
  <rect x="150" y="110" width="340" height="270" fill="#c39a67"/>
  <rect x="296" y="110" width="48" height="270" fill="#d9bd92"/>
  <rect x="360" y="150" width="110" height="150" fill="#fff"/>
  <path d="M374 240h4v40h-4zM382 240h8v40h-8zM396 240h3v40h-3zM405 240h9v40h-9zM420 240h4v40h-4zM430 240h7v40h-7zM443 240h3v40h-3zM452 240h6v40h-6z" fill="#0f1a24"/>
</svg>`;
