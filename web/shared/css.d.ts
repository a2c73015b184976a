// The bundler gives a style sheet as a text, see bundle.go.
declare module '*.css' {
  const text: string
  export default text
}
