declare module "zpl-image" {
  interface Z64Dots {
    /** Bytes before packing. */
    readonly length: number;
    /** Bytes per row. */
    readonly rowlen: number;
    /** `:Z64:…:crc` */
    readonly z64: string;
  }
  const zplImage: {
    rgbaToZ64(
      rgba: Uint8Array,
      widthDots: number,
      options: { readonly notrim: true; readonly black: number },
    ): Z64Dots;
  };
  export default zplImage;
}
