package path

// winds reports whether the polygons wind around a point.
func winds(polys [][]Point, at Point) bool {
	n := 0
	for _, poly := range polys {
		q := poly[len(poly)-1]
		for _, p := range poly {
			side := (p.X-q.X)*(at.Y-q.Y) - (p.Y-q.Y)*(at.X-q.X)
			if q.Y <= at.Y && p.Y > at.Y && side > 0 {
				n++
			} else if q.Y > at.Y && p.Y <= at.Y && side < 0 {
				n--
			}
			q = p
		}
	}
	return n != 0
}
